"use client";
import { usePathname } from "next/navigation";
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import type { DecisionResult } from "@/lib/core/workflow/decision-results";
import { CopyMessage } from "./copy-message";

/** `copied`: the message of the decision to others, to be copied into a chat group. */
type StatedResult = DecisionResult & { copied?: CopiedMessage };

type Stated = {
  /** The result of the latest decision; null before the first and while another is being made. */
  result: StatedResult | null;
  setResult: (result: StatedResult | null) => void;
};

const StatedContext = createContext<Stated | null>(null);

/**
 * Keeps the result of a decision until the address changes. It stands above everything that a decision mounts
 * again; within another one it is transparent.
 */
export function DecisionResultProvider({ children }: { children: React.ReactNode }) {
  const above = useContext(StatedContext);
  const [result, setResult] = useState<StatedResult | null>(null);
  const pathname = usePathname();
  const [at, setAt] = useState(pathname);
  if (at !== pathname) {
    setAt(pathname);
    setResult(null);
  }
  const own = useMemo(() => ({ result, setResult }), [result]);
  return <StatedContext value={above ?? own}>{children}</StatedContext>;
}

function useStated(): Stated {
  const stated = useContext(StatedContext);
  if (!stated) throw new Error("decisions are made inside of a DecisionResultProvider");
  return stated;
}

/** Sets what the page states as the result of a decision; null when another one begins. */
export function useDecisionResult(): Stated["setResult"] {
  return useStated().setResult;
}

/**
 * The result of the decision just made. It takes the focus and is scrolled into view, because the form with
 * the button is usually gone; again if the page is mounted again because of the decision.
 */
export function DecisionNotice() {
  const { result } = useStated();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!result) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "center" });
  }, [result]);
  if (!result) return null;
  return (
    <Notice tone="ok">
      <h2 ref={heading} tabIndex={-1} data-keeps-focus className="font-medium">
        {result.title}
      </h2>
      {result.text}
      {result.copied && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <CopyMessage message={result.copied} />
        </p>
      )}
    </Notice>
  );
}
