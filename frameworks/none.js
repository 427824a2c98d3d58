// What is only types has no code.
export {};
