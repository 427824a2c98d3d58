import { Comparison } from "./Comparison";

export default function ResponseCodes() {
  return (
    <>
      <h1>SIP response codes</h1>
      <p>
        A busy phone answers <code>486</code>, a callee who does not want the call answers <code>603</code>. They look
        alike to the caller and are different to a proxy. Pick any two codes to see what sets them apart.
      </p>
      <Comparison />
    </>
  );
}
