import "./require-node.mjs";

await import("./serve/dev.mjs");
