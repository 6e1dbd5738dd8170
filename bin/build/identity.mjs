import { createHash } from "node:crypto";

/** The name of the variable by which next.config.mjs learns the name of the build. */
export const buildNameVariable = "NIANBAO_BUILD";

/**
 * What makes two builds of the same sources one and the same, wherever they are made: several servers behind
 * one proxy each build for themselves, and a page of one calls the actions of another. Left to itself,
 * Next.js draws the name of a build and the salt of its actions' ids at random.
 *
 * The salt stays the same in every version too: an action that is still there is still found by a page that
 * was opened before an update. Next.js would also encrypt with it what an action takes from a
 * function around it; no action of the product is inside a function (lib/access/testing/doors.ts refuses
 * that), so it need not be secret.
 * @param {string} state the digest of the sources
 */
export const buildIdentity = (state) => ({
  [buildNameVariable]: state.slice(0, 32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256")
    .update("yangguang-nianbao actions")
    .digest("base64"),
});
