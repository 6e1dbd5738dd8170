import "./require-node.mjs";

await import("./steps/dev.mjs");
