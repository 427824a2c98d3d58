import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import "./style.css";
import { ThemeSwitch } from "./ThemeSwitch";

export const metadata: Metadata = { title: "Trunk handbook" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header>
          <nav>
            <Link href="/">Home</Link>
            <Link href="/sip-response-codes">SIP response codes</Link>
          </nav>
          <ThemeSwitch />
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
