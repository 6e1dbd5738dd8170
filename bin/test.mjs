import "./require-node.mjs";

await import("./test/test.mjs");
