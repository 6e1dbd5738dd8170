import "./require-node.mjs";

await import("./steps/start.mjs");
