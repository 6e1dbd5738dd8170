import { parse } from "acorn";
import { full } from "acorn-walk";

const root = new Set(["window", "self", "globalThis"]);

/**
 * The browser features that a script uses, by name: globals, members of globals, and methods that are called.
 * @param {string} source a classic script or a module
 * @param {number} ecmaVersion the syntax that may be used
 * @returns {Set<string>} "Highlight", "Object.hasOwn", ".with", and of the syntax of ES2022 what browsers
 * learned late: "static {}"
 * @throws {SyntaxError} at a syntax that is newer
 */
export function namesUsed(source, ecmaVersion) {
  const names = new Set();
  const script = parsed(source, ecmaVersion);
  const own = shortNames(script);
  full(script, (node, _state, type) => {
    if (type === "Identifier" && !own.has(node.name)) names.add(node.name);
    if (type === "StaticBlock") names.add("static {}");
    if (type === "BinaryExpression" && node.left.type === "PrivateIdentifier") names.add("#x in y");
    if (type === "Literal" && node.regex?.flags.includes("d")) names.add("/x/d");
    if (type === "Literal" && /\(\?<[=!]/.test(node.regex?.pattern ?? "")) names.add("(?<=x)");
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

/** Names this short may be a bundler's own declarations. */
const SHORT = 3;

/** The short names that a script declares itself: one of them may be called as a browser's own by chance. */
function shortNames(script) {
  const own = new Set();
  const take = (id) => {
    if (id?.type === "Identifier" && id.name.length <= SHORT) own.add(id.name);
  };
  full(script, (node, _state, type) => {
    if (type === "VariablePattern") take({ type: "Identifier", name: node.name });
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") take(node.id);
  });
  return own;
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
