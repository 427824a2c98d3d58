import Link from "next/link";

export default function Home() {
  return (
    <>
      <h1>Trunk handbook</h1>
      <p>How our SIP trunks behave, for the people who run a PBX behind one.</p>
      <p>
        Start with the <Link href="/sip-response-codes">SIP response codes</Link> that a call can end with.
      </p>
    </>
  );
}
