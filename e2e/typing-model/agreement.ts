import type { FieldPath, FieldValue } from "@/lib/core/report";
import { reload, saved, setOffline, showStep, type Tab } from "./hand";
import { numberedWords, type Place, places, placesOf, wordsOf, wordsOn } from "./places";
import type { World } from "./world";

type ChangeRow = {
  path: FieldPath;
  version: number;
  baseVersion: number;
  value: FieldValue;
  outcome: "accepted" | "merged" | "setAside";
  operationId: string;
  settledAt: Date | null;
};
type Stored = { value: FieldValue | undefined; version: number; changes: ChangeRow[]; aside: ChangeRow[] };

const steps = [...new Set(places.map(({ step }) => step))];

/** Maximum number of changes compared per field: more than a sequence makes. */
const LOOKED_AT = 400;

/**
 * Waits until everything is saved, and compares the text on the screen, in the history and in the database.
 *
 * @returns the differences, one sentence each
 */
export async function disagreements(world: World, { afresh }: { afresh: boolean }): Promise<string[]> {
  const { tabs, touched } = world;
  for (const tab of tabs) if (tab.offline) await setOffline(tab, false);
  await Promise.all(tabs.map(saved));
  const stored = await readStored(world);
  const found = [...history(stored), ...lost(world, stored), ...againstOneself(world, stored)];
  const shown = tabs.map(async (tab, index) => {
    if (afresh) await reload(tab);
    const open = tab.place.step;
    const others = steps.filter((step) => step !== open && (afresh || (index === 0 && touched.has(step))));
    const looked = [open, ...others];
    return onScreens(world, { looked, tab: index, afresh }, stored);
  });
  return [...found, ...(await Promise.all(shown)).flat()];
}

type Looked = { looked: readonly string[]; tab: number; afresh: boolean };

/** The text of each step's fields in one tab. */
async function onScreens(
  world: World,
  { looked, tab: index, afresh }: Looked,
  stored: Map<FieldPath, Stored>,
) {
  const tab = world.tabs[index] as Tab;
  const found: string[] = [];
  for (const step of looked) {
    await showStep(tab, step);
    const here = placesOf(step);
    const texts = await wordsOn(tab.page, here);
    for (const [at, place] of here.entries())
      found.push(
        ...onScreen(world, { place, words: texts[at] ?? null, tab: index, afresh }, stored.get(place.path)),
      );
  }
  return found;
}

async function readStored({ database, reportId }: World): Promise<Map<FieldPath, Stored>> {
  const paths = places.map(({ path }) => path);
  const fields = await database.query<{ path: FieldPath; value: FieldValue; version: number }>(
    'SELECT "path", "value", "version" FROM "Field" WHERE "reportId" = $1 AND "path" = ANY($2)',
    [reportId, paths],
  );
  const changes = await database.query<ChangeRow>(
    `SELECT "path", "version", "baseVersion", "value", "outcome"::text, "operationId", "settledAt" FROM "Change"
     WHERE "reportId" = $1 AND "path" = ANY($2) ORDER BY "id" DESC LIMIT $3`,
    [reportId, paths, LOOKED_AT],
  );
  return new Map(
    paths.map((path) => {
      const field = fields.rows.find((row) => row.path === path);
      const own = changes.rows.filter((row) => row.path === path).reverse();
      const stood = own.filter(({ outcome }) => outcome !== "setAside");
      const aside = own.filter(({ outcome, settledAt }) => outcome === "setAside" && settledAt === null);
      return [path, { value: field?.value, version: field?.version ?? 0, changes: stood, aside }];
    }),
  );
}

/** The latest entry of the history must equal the stored value, and no version be missing. */
function history(stored: Map<FieldPath, Stored>): string[] {
  return [...stored].flatMap(([path, { value, version, changes }]) => {
    const last = changes.at(-1);
    if (!last) return [];
    const found: string[] = [];
    if (last.version !== version || wordsOf(last.value) !== wordsOf(value))
      found.push(
        `${path}: the history ends with “${wordsOf(last.value)}”, the field holds “${wordsOf(value)}”`,
      );
    const first = changes[0]?.version ?? 1;
    if (changes.some((change, at) => change.version !== first + at))
      found.push(`${path}: the history leaves a version out`);
    return found;
  });
}

/** Text that nobody has removed must be in the field, or in an open conflict. */
function lost({ expected }: World, stored: Map<FieldPath, Stored>): string[] {
  return [...expected].flatMap(([word, { path, tab }]) => {
    const { value, aside } = stored.get(path) ?? { value: undefined, aside: [] };
    const kept = [wordsOf(value), ...aside.map((change) => wordsOf(change.value))];
    return kept.some((text) => numberedWords(text).has(word))
      ? []
      : [`${path}: “${word}”, written in tab ${tab}, is lost; the field holds “${wordsOf(value)}”`];
  });
}

/** A conflict may only occur between two tabs. */
function againstOneself({ expected, sentBy }: World, stored: Map<FieldPath, Stored>): string[] {
  return [...stored].flatMap(([path, { changes, aside }]) =>
    aside.flatMap((change) => {
      const before = numberedWords(
        wordsOf(changes.find(({ version }) => version === change.baseVersion)?.value),
      );
      const others = changes.filter(
        ({ version }) => version > change.baseVersion && version <= change.version,
      );
      const writers = others.flatMap(({ value }) =>
        [...numberedWords(wordsOf(value))].filter((word) => !before.has(word)),
      );
      const own = sentBy.get(change.operationId);
      const alone =
        writers.length > 0 && writers.every((word) => expected.get(word)?.tab === own && own !== undefined);
      return alone ? [`${path}: “${wordsOf(change.value)}” stands beside words of the same hand`] : [];
    }),
  );
}

type Shown = { place: Place; words: string | null; tab: number; afresh: boolean };

/**
 * A screen shows the stored text or, if the other tab has written since, an earlier one; a cell in which one
 * still types, what was typed, beside its open conflict.
 */
function onScreen({ sentBy }: World, { place, words, tab, afresh }: Shown, stored?: Stored): string[] {
  const present = wordsOf(stored?.value);
  const last = stored?.changes.at(-1);
  const current = afresh || (last !== undefined && sentBy.get(last.operationId) === tab);
  const before = stored?.changes.map(({ value }) => wordsOf(value)) ?? [];
  const ownAside = (stored?.aside ?? []).filter(({ operationId }) => sentBy.get(operationId) === tab);
  const typed = afresh || place.kind !== "cell" ? [] : ownAside.map(({ value }) => wordsOf(value));
  const allowed = [present, ...typed, ...(current ? [] : before)];
  return words !== null && allowed.includes(words)
    ? []
    : [`${place.path}: tab ${tab} shows “${words}”, the field holds “${present}”`];
}

/** Resolves conflicts of an earlier sequence, so that the next begins with one text. */
export async function settleAll({ database, reportId, tabs }: World): Promise<void> {
  const { rowCount } = await database.query(
    `UPDATE "Change" SET "settledAt" = now() WHERE "reportId" = $1 AND "outcome" = 'setAside' AND "settledAt" IS NULL`,
    [reportId],
  );
  if (rowCount) for (const tab of tabs) await reload(tab);
}
