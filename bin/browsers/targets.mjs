import browserslist from "browserslist";
import { browserslistToTargets } from "lightningcss";
import { root } from "../paths.mjs";

/**
 * The browsers that package.json names, as the style's compiler takes them.
 * @param {"defaults" | "signed-in"} [env] which of its lists
 */
export const targets = (env = "defaults") => browserslistToTargets(browserslist(null, { path: root, env }));
