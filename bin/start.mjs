import "./require-node.mjs";

await import("./serve/start.mjs");
