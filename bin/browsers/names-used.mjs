import { parse } from "acorn";
import { full } from "acorn-walk";

const root = new Set(["window", "self", "globalThis"]);

/**
 * The names by which a script uses what a browser brings: globals, members of globals, and methods that are called.
 * @param {string} source a classic script or a module
 * @param {number} ecmaVersion the syntax that may be used
 * @returns {Set<string>} "Highlight", "Object.hasOwn", ".with", and of the syntax of ES2022 what browsers learned late: "static {}"
 * @throws {SyntaxError} at a syntax that is newer
 */
export function namesUsed(source, ecmaVersion) {
  const names = new Set();
  full(parsed(source, ecmaVersion), (node, _state, type) => {
    if (type === "Identifier") names.add(node.name);
    if (type === "StaticBlock") names.add("static {}");
    if (type === "BinaryExpression" && node.left.type === "PrivateIdentifier") names.add("#x in y");
    if (type === "Literal" && node.regex?.flags.includes("d")) names.add("/x/d");
    if (type === "MemberExpression" && !node.computed) {
      const of = globalName(node.object);
      if (of) names.add(`${of}.${node.property.name}`);
      if (node.object.type === "Identifier" && root.has(node.object.name)) names.add(node.property.name);
    }
    if (type === "CallExpression" && node.callee.type === "MemberExpression" && !node.callee.computed) {
      names.add(`.${node.callee.property.name}`);
    }
  });
  return names;
}

function parsed(source, ecmaVersion) {
  try {
    return parse(source, { ecmaVersion, sourceType: "script" });
  } catch {
    return parse(source, { ecmaVersion, sourceType: "module" });
  }
}

/** "crypto" of `crypto.subtle` and of `globalThis.crypto.subtle`. */
function globalName(node) {
  if (node.type === "ChainExpression") return globalName(node.expression);
  if (node.type === "Identifier") return node.name;
  const ofRoot =
    node.type === "MemberExpression" &&
    !node.computed &&
    node.object.type === "Identifier" &&
    root.has(node.object.name);
  return ofRoot ? node.property.name : undefined;
}
