import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Colleagues } from "@/lib/reviews/readers/mutations";

/** Polling interval, in milliseconds. */
const LOOK = 3_000;
/**
 * Polling stops after this time without input, in milliseconds, because it would keep an unused session
 * alive.
 */
const IDLE = 10 * 60_000;

/** Other people who have the report open; refreshes the page as soon as one of them changes something. */
export function useColleagues(reportId: string): {
  others: string[];
  moved: string | null;
  dismiss: () => void;
} {
  const router = useRouter();
  const [others, setOthers] = useState<string[]>([]);
  const [moved, setMoved] = useState<string | null>(null);
  const seen = useRef<Colleagues | null>(null);
  useEffect(() => {
    let active = Date.now();
    const touch = () => {
      const hadStopped = isIdle();
      active = Date.now();
      if (hadStopped) void look();
    };
    const isIdle = () => document.hidden || Date.now() - active > IDLE;
    const look = async () => {
      if (isIdle()) return;
      const answer = await fetch(`/reviews/${reportId}/readers`, { method: "POST" }).catch(() => null);
      if (!answer?.ok) return;
      const found = (await answer.json()) as Colleagues;
      setOthers(found.others);
      const before = seen.current;
      seen.current = found;
      if (before === null || before.course === found.course) return;
      // The actor's own note also changes `course`, without a move by somebody else.
      if (found.last && found.last.id !== before.last?.id) setMoved(`${found.last.by}：${found.last.move}`);
      router.refresh();
    };
    void look();
    const timer = setInterval(() => void look(), LOOK);
    // Somebody who comes back to the page sees at once what was done meanwhile.
    const comeBack = () => void look();
    document.addEventListener("visibilitychange", comeBack);
    for (const event of ["pointermove", "keydown"]) addEventListener(event, touch);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", comeBack);
      for (const event of ["pointermove", "keydown"]) removeEventListener(event, touch);
    };
  }, [reportId, router]);
  return { others, moved, dismiss: () => setMoved(null) };
}
