import "./require-node.mjs";
import { ensureInstalled } from "./install/ensure-installed.mjs";
import { loadEnvFiles } from "./serve/environment.mjs";

// npm run set-up: see bin/accounts/set-up.ts. On a new server it is the first command, before anything is
// installed.
await ensureInstalled();
loadEnvFiles();
const { register } = await import("tsx/esm/api");
register();
await import("./accounts/set-up.ts");
