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
  useSyncExternalStore,
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
import { DraftStore } from "./draft-store";
import { type LocalCopy, localCopy, noCopy } from "./local-copy";
import { openPages } from "./open-pages";
import { sendChanges } from "./send-changes";
import { openUnsavedPages } from "./unsaved-pages";
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
  const [store] = useState(() => storeFor(loaded, me, pageId));
  const form = useMemo(() => formFor(draft.year, draft.countyForm), [draft.year, draft.countyForm]);
  const lastForm = useMemo(() => lastYear && formFor(lastYear.year, lastYear.countyForm), [lastYear]);
  const [written, setWritten] = useState(() => writtenOf(loaded));

  useOpenPage(store, pageId, loaded);
  useEffect(() => {
    store.adopt(loaded.draft.content, loaded.draft.versions);
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
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      window.removeEventListener("beforeunload", warn);
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
  const { form, lastForm, lastYear, draft, store, county: loaded } = useDraft();
  const county = useCountyContext(draft.id, loaded, store);
  const read = () => store.read().content;
  const content = useSyncExternalStore(store.subscribe, read, read);
  const input = useMemo(
    () => ({
      form,
      content,
      lastYear: lastYear && lastForm ? { form: lastForm, content: lastYear.content } : null,
      county,
      unit: { name: draft.unit.organ, kind: draft.unit.kind, listed: draft.unit.listed },
    }),
    [form, content, lastYear, lastForm, county, draft.unit.organ, draft.unit.kind, draft.unit.listed],
  );
  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });
  const examine = useCallback(() => runChecks({ ...latest.current, content: store.read().content }), [store]);
  return (
    <ExamineContext value={examine}>
      <ShownCountyContext value={county}>
        <ExaminedContext value={useChecks(input)}>{children}</ExaminedContext>
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

function storeFor({ draft, conflicts, mayWrite }: LoadedDraft, me: Props["me"], pageId: string): DraftStore {
  return new DraftStore({
    content: draft.content,
    versions: draft.versions,
    savedAt: draft.savedAt,
    recovers: mayWrite,
    conflicts,
    author: me.name,
    send: (changes) => sendChanges(changes, { reportId: draft.id, writer: me.id }),
    copy: typeof window === "undefined" ? noCopy : copyIn(window, draft.id, me.id, pageId),
  });
}

function copyIn({ localStorage, indexedDB }: Window, ...ids: [string, string, string]): LocalCopy {
  return localCopy({ storage: localStorage, pages: indexedDB ? openUnsavedPages(indexedDB) : null }, ...ids);
}
