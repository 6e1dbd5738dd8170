"use client";
import { useRouter } from "next/navigation";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { v4 as uuid } from "uuid";
import { fetchEditor } from "@/components/prose-editor/prose-editor-lazy";
import { DecisionsProvider } from "@/components/shell/decisions";
import { ShellLoading } from "@/components/shell/shell-loading";
import type { CountyContext, Finding } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import type { Form } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import type { LoadedDraft } from "@/lib/reports/loaders";
import type { SavedField } from "@/lib/reports/types";
import { type LocalCopy, localCopy, noCopy } from "./browser/local-copy";
import { openPages } from "./browser/open-pages";
import { type SavedVersion, type SavedVersions, savedVersions } from "./browser/saved-versions";
import { openUnsavedPages } from "./browser/unsaved-pages";
import type { SentChange } from "./draft-state";
import { DraftStore } from "./draft-store";
import { sendChanges } from "./send-changes";
import { type ExaminedDraft, useChecks } from "./use-checks";
import { useCountyContext } from "./use-county-context";

type DraftContextValue = LoadedDraft & {
  store: DraftStore;
  form: Form;
  lastForm: Form | null;
  /** The explanation of each explained finding, by the finding's key. */
  explained: ReadonlyMap<string, string>;
  keepExplanation: (key: string, text: string) => void;
};

const DraftContext = createContext<DraftContextValue | null>(null);
const ExaminedContext = createContext<ExaminedDraft>({ content: emptyContent, findings: [] });
const ShownCountyContext = createContext<CountyContext | null>(null);
const ExamineContext = createContext<() => readonly Finding[]>(() => []);

type Props = { loaded: LoadedDraft; me: { id: string; name: string }; children: React.ReactNode };

/** Data that this page has already shown: the browser's “back” restores a page as it was when it was left. */
const shown = new WeakSet<LoadedDraft>();

/** Provides a draft to all its steps in its present state: data restored by “back” is loaded again. */
export function DraftProvider(props: Props) {
  const { loaded } = props;
  const router = useRouter();
  const [remembered] = useState(() => (shown.has(loaded) ? loaded : null));
  useEffect(() => {
    shown.add(loaded);
  }, [loaded]);
  useEffect(() => {
    if (remembered) router.refresh();
  }, [remembered, router]);
  return remembered === loaded ? <ShellLoading /> : <OpenDraft {...props} />;
}

/** Provides the draft: the store, the edition's form, and the current findings. */
function OpenDraft({ loaded, me, children }: Props) {
  const { draft, lastYear } = loaded;
  const [pageId] = useState(() => uuid());
  const [saved] = useState(() => savedIn(loaded, me));
  const [store] = useState(() => storeFor(loaded, me, pageId, saved));
  const form = useMemo(() => formFor(draft.year, draft.countyForm), [draft.year, draft.countyForm]);
  const lastForm = useMemo(() => lastYear && formFor(lastYear.year, lastYear.countyForm), [lastYear]);
  const [written, setWritten] = useState(() => writtenOf(loaded));

  useLatest(store, saved, loaded);
  useOpenPage(store, pageId, loaded);
  useEffect(() => {
    store.adopt(loaded.draft.content, loaded.draft.versions);
    store.adoptConflicts(loaded.conflicts, loaded.conflictCount);
    setWritten(writtenOf(loaded));
  }, [store, loaded]);

  const value = useMemo<DraftContextValue>(
    () => ({
      ...loaded,
      store,
      form,
      lastForm,
      explained: written,
      keepExplanation: (key, text) =>
        setWritten((before) => {
          const after = new Map(before);
          if (text === "") after.delete(key);
          else after.set(key, text);
          return after;
        }),
    }),
    [loaded, store, form, lastForm, written],
  );
  return (
    <DraftContext value={value}>
      <DecisionsProvider of={`${me.id} ${draft.id}`}>
        <Examination>{children}</Examination>
      </DecisionsProvider>
    </DraftContext>
  );
}

/**
 * Shows what the page before this one typed last, before the first key; the draft is loaded again, once, if
 * it came without what that page had saved.
 */
function useLatest(store: DraftStore, saved: SavedVersions | null, { draft, mayWrite }: LoadedDraft): void {
  const router = useRouter();
  const [loaded] = useState(draft.versions);
  const [missing] = useState(() => saved?.missingFrom(loaded) ?? []);
  useLayoutEffect(() => {
    if (mayWrite) store.takeOver(missing);
  }, [store, missing, mayWrite]);
  useEffect(() => {
    if (missing.length > 0) router.refresh();
  }, [missing, router]);
}

/**
 * While the page is open: recovers text of closed pages, retries saves, and asks before unsaved changes are
 * left.
 */
function useOpenPage(store: DraftStore, pageId: string, { draft, mayWrite }: LoadedDraft): void {
  const reportId = draft.id;
  useEffect(() => {
    store.open();
    void fetchEditor().catch(() => undefined);
    const pages = openPages(reportId, pageId);
    if (mayWrite) void pages.others().then((open) => store.recover(open));
    const retry = () => store.retry();
    const warn = (event: BeforeUnloadEvent) => {
      const { kind } = store.read().save;
      if (kind !== "saved" && kind !== "opening") event.preventDefault();
    };
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    const hide = () => document.hidden && store.hide();
    const leave = () => store.leave();
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && store.comeBack();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
      store.close();
      pages.close();
    };
  }, [store, mayWrite, reportId, pageId]);
}

function writtenOf({ explanations }: LoadedDraft): Map<string, string> {
  return new Map(explanations.map(({ findingKey, text }) => [findingKey, text]));
}

/** Runs the checks after typing: the page responds to keystrokes first. */
function Examination({ children }: { children: React.ReactNode }) {
  const { form, lastForm, lastYear, base, draft, store, county: loaded, findings } = useDraft();
  const county = useCountyContext(draft.id, loaded, store);
  const { organ, kind, listed, mayMakeDocuments } = draft.unit;
  const beside = useMemo(
    () => ({
      form,
      lastYear: lastYear && lastForm ? { form: lastForm, content: lastYear.content } : null,
      base,
      county,
      unit: { name: organ, kind, listed, mayMakeDocuments },
    }),
    [form, lastYear, lastForm, base, county, organ, kind, listed, mayMakeDocuments],
  );
  const latest = useRef(beside);
  useLayoutEffect(() => {
    latest.current = beside;
  });
  const examine = useCallback(() => runChecks({ ...latest.current, content: store.read().content }), [store]);
  return (
    <ExamineContext value={examine}>
      <ShownCountyContext value={county}>
        <ExaminedContext value={useChecks(store, beside, findings)}>{children}</ExaminedContext>
      </ShownCountyContext>
    </ExamineContext>
  );
}

export function useDraft(): DraftContextValue {
  const value = useContext(DraftContext);
  if (!value) throw new Error("useDraft is for the steps of a draft.");
  return value;
}

/** What was examined last, with what was found in it: a little behind the typing. */
export function useExamined(): ExaminedDraft {
  return useContext(ExaminedContext);
}

/** What the county's other reports show, as last loaded. */
export function useShownCounty(): CountyContext {
  const loaded = useDraft().county;
  return useContext(ShownCountyContext) ?? loaded;
}

export function useFindings(): readonly Finding[] {
  return useExamined().findings;
}

/** Checks the draft at this moment; the displayed findings follow slightly later. */
export function useExamination(): () => readonly Finding[] {
  return useContext(ExamineContext);
}

function savedIn({ draft }: LoadedDraft, me: Props["me"]): SavedVersions | null {
  return typeof window === "undefined" ? null : savedVersions(window.sessionStorage, draft.id, me.id);
}

function storeFor(
  { draft, conflicts, conflictCount, mayWrite }: LoadedDraft,
  me: Props["me"],
  pageId: string,
  saved: SavedVersions | null,
): DraftStore {
  return new DraftStore({
    content: draft.content,
    versions: draft.versions,
    savedAt: draft.savedAt,
    recovers: mayWrite,
    conflicts,
    conflictCount,
    author: me.name,
    send: async (changes) => {
      const answer = await sendChanges(changes, { reportId: draft.id, writer: me.id });
      if (answer.ok) saved?.note(answer.value.saved.map((field) => savedVersion(field, changes)));
      return answer;
    },
    copy: typeof window === "undefined" ? noCopy : copyIn(window, draft.id, me.id, pageId),
  });
}

/** The field as this save left it, for the page that is loaded next. */
function savedVersion(field: SavedField, sent: readonly SentChange[]): SavedVersion {
  const { path, version, operationId } = field;
  if (field.outcome !== "accepted") return { path, version, value: field.value };
  return { path, version, value: sent.find((change) => change.operationId === operationId)?.value ?? null };
}

function copyIn({ localStorage, indexedDB }: Window, ...ids: [string, string, string]): LocalCopy {
  return localCopy({ storage: localStorage, pages: indexedDB ? openUnsavedPages(indexedDB) : null }, ...ids);
}
