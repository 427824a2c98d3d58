// The program as wasm-bindgen exports it; crates/sip-command/src/node.rs says what each does.

export interface Host {
  pack(language: string, kind: string): Uint8Array;
  standardInput(): Uint8Array;
}

export interface Outcome {
  readonly output: string;
  readonly error: string;
  readonly code: number;
  free(): void;
}

export function initSync(options: { module: Uint8Array }): void;
export function run(args: string[], languages: string[], host: Host): Outcome;
