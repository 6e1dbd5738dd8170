/**
 * The rows of table 3 below 不予公开 (条例第十四至十六条), 无法提供 and 不予处理, by the last part of their ids:
 * `outcome.refused.stateSecret`.
 */
export const refusedGrounds = [
  "stateSecret",
  "forbiddenByLaw",
  "security",
  "thirdParty",
  "internalAffairs",
  "process",
  "caseFile",
  "inquiry",
];
export const unavailable = ["notHeld", "toBeMade", "unclear"];
export const dismissed = ["petition", "repeated", "publication", "excessive", "reconfirmation"];
