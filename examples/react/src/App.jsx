import { useEffect, useState, useSyncExternalStore } from "react";
import { ResponseCodes } from "./ResponseCodes.jsx";

const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)").matches;

export function App() {
  const [theme, setTheme] = useState(systemIsDark ? "dark" : "light");
  const other = theme === "dark" ? "light" : "dark";

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return (
    <>
      <header>
        <nav>
          <a href="#/">Home</a>
          <a href="#/sip-response-codes">SIP response codes</a>
        </nav>
        <button type="button" onClick={() => setTheme(other)}>
          {other === "dark" ? "Dark" : "Light"} theme
        </button>
      </header>
      <main>{useHash() === "#/sip-response-codes" ? <ResponseCodes /> : <Home />}</main>
    </>
  );
}

function Home() {
  return (
    <>
      <h1>Trunk handbook</h1>
      <p>How our SIP trunks behave, for the people who run a PBX behind one.</p>
      <p>
        Start with the <a href="#/sip-response-codes">SIP response codes</a> that a call can end with.
      </p>
    </>
  );
}

/** The hash of the address is the route: links, Back and Forward work, and the server needs no rules. */
function useHash() {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("hashchange", changed);
      return () => window.removeEventListener("hashchange", changed);
    },
    () => window.location.hash,
  );
}
