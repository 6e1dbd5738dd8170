import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { emptyContent, type FieldPath, type FieldValue } from "@/lib/core/report";
import { localCopy, noCopy } from "./browser/local-copy";
import { memoryStorage } from "./browser/testing-storage";
import type { Unsaved } from "./browser/unsaved-pages";
import { accept, draftStore, settled } from "./testing-draft";

const title: FieldPath = "front.title";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const keeping = (value: string) => {
  const kept: [FieldPath, Unsaved][] = [[title, { value, base: 0 }]];
  return { ...noCopy, take: () => kept.splice(0) };
};

test("a page that was just opened says nothing is saved before it knows what this browser kept", async () => {
  const { store, answerAll } = draftStore({ copy: keeping("合上电脑前写的"), recovers: true });
  const said: string[] = [];
  store.subscribe(() => said.push(store.read().save.kind));
  expect(store.read().save.kind).toBe("opening");
  await store.recover();
  await vi.advanceTimersByTimeAsync(10);
  expect(said).not.toContain("saved");
  await answerAll(accept);
  expect(store.read()).toMatchObject({
    save: { kind: "saved" },
    content: { front: { title: "合上电脑前写的" } },
  });
});

test("where nothing was kept, all is saved as soon as that is known", async () => {
  const { store } = draftStore({ recovers: true });
  await store.recover();
  expect(store.read().save.kind).toBe("saved");
});

test("whoever asks whether all is saved waits for what this browser kept", async () => {
  const { store, sent, answerAll } = draftStore({ copy: keeping("合上电脑前写的"), recovers: true });
  const flushed = store.flush();
  expect(await settled(flushed)).toBe("waiting");
  await store.recover();
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.flat()).toMatchObject([{ path: title, value: "合上电脑前写的" }]);
  await answerAll(accept);
  expect(await flushed).toBe(true);
});

test("what is typed before that is saved as ever", async () => {
  const { store, sent, answerAll } = draftStore({ recovers: true });
  store.change([{ path: title, value: "青石" }]);
  expect(store.read().save.kind).toBe("unsaved");
  await store.recover();
  expect(store.read().save.kind).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(1000);
  await answerAll(accept);
  expect(sent.flat()).toMatchObject([{ value: "青石" }]);
  expect(store.read().save.kind).toBe("saved");
});

test("a storage that never answers keeps nobody waiting", async () => {
  const { store } = draftStore({ copy: { ...noCopy, take: () => new Promise(() => {}) }, recovers: true });
  void store.recover();
  const flushed = store.flush();
  expect(await settled(flushed)).toBe("waiting");
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.read().save.kind).toBe("saved");
  expect(await flushed).toBe(true);
});

test("a page reloaded in the middle of a word goes on with it: nothing is sent as a change of the older text", async () => {
  const storage = memoryStorage();
  const page = (id: string) =>
    draftStore({ copy: localCopy({ storage, pages: null }, "report", "clerk", id), recovers: true });
  const before = page("before");
  await before.store.recover();
  before.store.change([{ path: title, value: "青石镇" }]);
  await vi.advanceTimersByTimeAsync(600);
  before.store.leave();

  const { store, sent, answerAll } = page("after");
  store.takeOver();
  expect(store.read().content.front.title).toBe("青石镇");
  // The first key, before the browser's other store has answered.
  store.change([{ path: title, value: "青石镇二" }], "hand", { [title]: 1 });
  await store.recover();
  await vi.advanceTimersByTimeAsync(1000);
  await answerAll(accept);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.flat()).toMatchObject([{ value: "青石镇二", continues: "operation-1" }]);
  expect(store.read().save.kind).toBe("saved");
});

test("a page that was read before the last save of the one before it is based on that save", async () => {
  const { store, sent } = draftStore({ versions: { [title]: 1 }, recovers: true });
  store.takeOver([{ path: title, version: 2, value: "青石镇" }]);
  expect(store.read().content.front.title).toBe("青石镇");
  store.change([{ path: title, value: "青石镇二" }], "hand", { [title]: 1 });
  await store.recover();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.flat()).toMatchObject([{ value: "青石镇二", baseVersion: 2 }]);
});

describe("after a crash, a key that is pressed before the page knows what the browser stored", () => {
  const crashed = (path: FieldPath, stored: FieldValue, shown: typeof emptyContent) =>
    draftStore({
      content: shown,
      versions: { [path]: 2 },
      copy: { keep: () => {}, take: () => [[path, { value: stored, base: 1, continues: "operation-0" }]] },
      recovers: true,
    });

  test("goes into that text, which is saved once", async () => {
    const { store, sent, answerAll } = crashed(title, "青石镇", {
      ...emptyContent,
      front: { title: "青石" },
    });
    store.change([{ path: title, value: "大青石" }], "hand", { [title]: 0 });
    await store.recover();
    expect(store.read()).toMatchObject({
      content: { front: { title: "大青石镇" } },
      revisions: { [title]: 1 },
    });
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(accept);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.flat()).toMatchObject([{ value: "大青石镇", baseVersion: 1, continues: "operation-0" }]);
    expect(store.read().save.kind).toBe("saved");
  });

  test("is another number in a cell: both are sent, and neither replaces the other", async () => {
    const cell: FieldPath = "figure.received:naturalPerson";
    const { store, sent, answerAll } = crashed(cell, { value: "12" }, emptyContent);
    store.change([{ path: cell, value: { value: "3" } }], "hand", { [cell]: 0 });
    await store.recover();
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(accept);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.flat().map(({ value }) => value)).toEqual([{ value: "3" }, { value: "12" }]);
  });
});
