import "./require-node.mjs";

await import("./steps/test.mjs");
