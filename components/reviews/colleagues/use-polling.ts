import { useEffect, useRef } from "react";

/**
 * Polling stops after this time without input, in milliseconds, because it would keep an unused session
 * alive.
 */
const IDLE = 10 * 60_000;

type Polling<Found> = {
  address: string;
  method?: "GET" | "POST";
  /** In milliseconds. */
  interval: number;
  onFound: (found: Found) => void;
};

/**
 * Asks an address for JSON at once and then again and again, while the page is in front and used; an answer
 * that fails is passed over. Somebody who comes back to the page sees at once what was done meanwhile.
 */
export function usePolling<Found>({ address, method = "GET", interval, onFound }: Polling<Found>): void {
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    let active = Date.now();
    let isOver = false;
    const isIdle = () => document.hidden || Date.now() - active > IDLE;
    const look = async () => {
      if (isIdle()) return;
      const answer = await fetch(address, { method }).catch(() => null);
      if (!answer?.ok) return;
      const read = (await answer.json()) as Found;
      if (!isOver) found.current(read);
    };
    const touch = () => {
      const hadStopped = isIdle();
      active = Date.now();
      if (hadStopped) void look();
    };
    void look();
    const timer = setInterval(() => void look(), interval);
    const comeBack = () => void look();
    document.addEventListener("visibilitychange", comeBack);
    for (const event of ["pointermove", "keydown"]) addEventListener(event, touch);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", comeBack);
      for (const event of ["pointermove", "keydown"]) removeEventListener(event, touch);
    };
  }, [address, method, interval]);
}
