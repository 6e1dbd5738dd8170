import type { HandbookId } from "./handbook";

/**
 * The help topics of a signed-in page. “*” matches any one segment of a path, or the rest of one; the page
 * with the most literal text wins. Of several topics, a reader gets the one in their own handbook, otherwise
 * the first.
 */
type HelpPlace = { page: string; topics: readonly HelpTopic[] };
type HelpTopic = readonly [HandbookId, string];

const draft = "/desk/reports/*";
/**
 * The steps where tables are filled in: annexes, and the chapters with tables since 2019. Before, chapters of
 * the same id had text alone.
 */
const tableSteps = ["table-*", "chapter-disclosure", "chapter-applications", "chapter-litigation"];

export const helpPlaces: readonly HelpPlace[] = [
  { page: "/sign-in", topics: [["clerk", "sign-in"]] },
  { page: "/sign-in/second", topics: [["clerk", "second-step"]] },
  {
    page: "/account",
    topics: [
      ["clerk", "account"],
      ["signer", "account"],
      ["reviewer", "account"],
      ["administrator", "account"],
    ],
  },
  {
    page: "/messages",
    topics: [
      ["clerk", "messages"],
      ["signer", "account"],
      ["reviewer", "account"],
      ["administrator", "account"],
    ],
  },
  {
    page: "/desk",
    topics: [
      ["clerk", "begin"],
      ["signer", "wait"],
    ],
  },
  {
    page: "/desk/reports",
    topics: [
      ["clerk", "begin"],
      ["signer", "wait"],
    ],
  },
  {
    page: draft,
    topics: [
      ["clerk", "steps"],
      ["signer", "read"],
    ],
  },
  {
    page: `${draft}/*`,
    topics: [
      ["clerk", "chapter"],
      ["signer", "read"],
    ],
  },
  ...tableSteps.map(
    (step): HelpPlace => ({
      page: `${draft}/${step}`,
      topics: [
        ["clerk", "tables"],
        ["signer", "read"],
      ],
    }),
  ),
  {
    page: `${draft}/front`,
    topics: [
      ["clerk", "front"],
      ["signer", "read"],
    ],
  },
  {
    page: `${draft}/checks`,
    topics: [
      ["clerk", "checks"],
      ["signer", "read"],
    ],
  },
  {
    page: `${draft}/sign-off`,
    topics: [
      ["clerk", "hand-over"],
      ["signer", "sign-off"],
    ],
  },
  {
    page: `${draft}/preview`,
    topics: [
      ["clerk", "preview"],
      ["signer", "read"],
    ],
  },
  { page: "/imports", topics: [["clerk", "import"]] },
  { page: "/imports/batches", topics: [["reviewer", "batches"]] },
  { page: "/imports/batches/*", topics: [["reviewer", "batches"]] },
  { page: "/imports/batches/*/*", topics: [["reviewer", "batches"]] },
  { page: "/imports/archive", topics: [["reviewer", "archive"]] },
  { page: "/imports/archive/*", topics: [["reviewer", "archive"]] },
  { page: "/reviews", topics: [["reviewer", "queue"]] },
  { page: "/reviews/*", topics: [["reviewer", "read"]] },
  { page: "/reviews/papers/*/*/*", topics: [["reviewer", "papers"]] },
  { page: "/reviews/portal/*/*", topics: [["reviewer", "portal"]] },
  { page: "/reviews/scores/*/*", topics: [["reviewer", "scores"]] },
  { page: "/roll-up", topics: [["reviewer", "roll-up"]] },
  { page: "/counties", topics: [["reviewer", "settings"]] },
  { page: "/counties/*", topics: [["reviewer", "settings"]] },
  { page: "/accounts", topics: [["administrator", "accounts"]] },
  { page: "/accounts/units", topics: [["administrator", "units"]] },
  { page: "/accounts/import", topics: [["administrator", "accounts-import"]] },
  { page: "/accounts/activity", topics: [["administrator", "activity"]] },
];

/**
 * The URL of the topic for a signed-in page, for a reader with these roles; of the list of handbooks if there
 * is none.
 */
export function helpAddress(path: string, roles: readonly HandbookId[]): string {
  const parts = path.split("/");
  const [place] = helpPlaces
    .filter(({ page }) => matches(page.split("/"), parts))
    .sort((one, other) => anyParts(one.page) - anyParts(other.page) || other.page.length - one.page.length);
  const topic = place?.topics.find(([handbook]) => roles.includes(handbook)) ?? place?.topics[0];
  return topic ? `/help/${topic[0]}#${topic[1]}` : "/help";
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  const isPart = (part: string, at: number) =>
    part.endsWith("*") ? parts[at]?.startsWith(part.slice(0, -1)) : part === parts[at];
  return pattern.length === parts.length && pattern.every(isPart);
}

const anyParts = (page: string) => page.split("*").length;
