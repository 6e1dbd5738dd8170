import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between two looks at whether a comparison is done. */
const LOOK = 3_000;

/** Loads the page again from time to time, for as long as a comparison is under way. */
export function useRefreshWhile(waiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(timer);
  }, [waiting, router]);
}
