/** npm run bench -- NAME [arguments]: runs bench/NAME.ts. Without a name, lists what can be measured. */
import "./require-node.mjs";

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../bench/", import.meta.url);
const [name = "", ...rest] = process.argv.slice(2);
const file = new URL(`${name}.ts`, folder);

if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder).filter((each) => each.endsWith(".ts"));
  console.error(`用法：npm run bench -- ${names.map((each) => each.slice(0, -3)).join("|")} [参数]`);
  process.exit(2);
}

spawn(process.execPath, ["--import", "tsx", fileURLToPath(file), ...rest], { stdio: "inherit" }).on(
  "exit",
  (code) => process.exit(code ?? 1),
);
