/** The frame while a page loads. */
export function ShellLoading() {
  return (
    <div role="status" className="mx-auto max-w-[72rem] px-4 py-8 sm:px-6">
      <p className="sr-only">正在打开…</p>
      <div aria-hidden className="grid animate-pulse gap-4">
        <div className="h-8 w-48 rounded-md bg-line" />
        <div className="h-64 rounded-md border border-line bg-paper" />
      </div>
    </div>
  );
}
