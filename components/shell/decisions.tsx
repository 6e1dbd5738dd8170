"use client";
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import type { DecisionResult } from "@/lib/core/workflow/decision-results";
import { isOutdated } from "@/lib/core/workflow/seen";

type Decisions = {
  /** Typed text by field name, so that a form that is unmounted and mounted again finds its own. */
  words: Map<string, unknown>;
  outdated: readonly Refusal[];
  setOutdated: (refusals: readonly Refusal[]) => void;
  /** The result of the latest decision; null before the first and while another is being made. */
  result: DecisionResult | null;
  setResult: (result: DecisionResult | null) => void;
};

const DecisionsContext = createContext<Decisions | null>(null);

/** The state shared by the decisions of one page. */
export function DecisionsProvider({ children }: { children: React.ReactNode }) {
  const words = useRef(new Map<string, unknown>());
  const [outdated, setOutdated] = useState<readonly Refusal[]>([]);
  const [result, setResult] = useState<DecisionResult | null>(null);
  const value = useMemo(
    () => ({ words: words.current, outdated, setOutdated, result, setResult }),
    [outdated, result],
  );
  return <DecisionsContext value={value}>{children}</DecisionsContext>;
}

function useDecisions(): Decisions {
  const value = useContext(DecisionsContext);
  if (!value) throw new Error("decisions are made inside of a DecisionsProvider");
  return value;
}

/** The state of a field of a decision, which outlives its form. */
export function useDecisionState<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const { words } = useDecisions();
  const [value, setValue] = useState(() => (words.has(name) ? (words.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      words.set(name, next);
      setValue(next);
    },
  ];
}

/**
 * Reports to the page that a refusal was due to an outdated state. The returned function says whether the
 * page has to be refreshed.
 */
export function useOutdated(): (refusals: readonly Refusal[]) => boolean {
  const { setOutdated } = useDecisions();
  return (refusals) => {
    const old = refusals.filter(isOutdated);
    setOutdated(old);
    return old.length > 0;
  };
}

/** Sets what the page states as the result of a decision; null when another one begins. */
export function useDecisionResult(): (result: DecisionResult | null) => void {
  return useDecisions().setResult;
}

/**
 * The result of the decision just made. It takes the focus and is scrolled into view, because the form with
 * the button is usually gone; it stays until the next decision, or until this part of the page is left.
 */
export function DecisionNotice({ children }: { children?: React.ReactNode }) {
  const { result, setResult } = useDecisions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!result) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "center" });
  }, [result]);
  useEffect(() => () => setResult(null), [setResult]);
  if (!result) return null;
  return (
    <Notice tone="ok">
      <h2 ref={heading} tabIndex={-1} data-keeps-focus className="font-medium outline-none">
        {result.title}
      </h2>
      {result.text} {children}
    </Notice>
  );
}

/**
 * Says why the page has just changed. Stays until the next decision, also if the form that caused it is
 * unmounted.
 */
export function OutdatedNotice() {
  const { outdated } = useDecisions();
  if (outdated.length === 0) return null;
  return (
    <Notice tone="warn" title="内容已变，页面已更新">
      {outdated.map(({ message }) => message).join(" ")}
    </Notice>
  );
}
