import { register } from "tsx/esm/api";

/** The command from its sources, where it cannot be kept as one script: see bundle.mjs. */
register();
await import("../report.ts");
