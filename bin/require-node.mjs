// Runs in any Node version with modules; the other scripts need a newer one.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ 需要 Node 20.19 或更高版本，现在是 ${process.versions.node}。`);
  console.error("  → 请从 https://nodejs.org 安装 Node 22 或 24，然后重新运行。");
  process.exit(1);
}
