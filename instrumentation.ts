/** What Next.js runs once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startPatrol } = await import("@/lib/publications/integrity/jobs");
  startPatrol();
}
