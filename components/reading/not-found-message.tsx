import { FileQuestion } from "lucide";
import { Icon } from "@/components/ui/icon";

/** Where an address leads to nothing that is published. */
export function NotFoundMessage() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <div className="grid justify-items-center gap-3 rounded-md border border-line border-dashed bg-paper px-6 py-12 text-center">
        <Icon of={FileQuestion} size={32} strokeWidth={1.5} className="text-ink-3" />
        <h1 className="font-medium text-lg">没有找到这个页面</h1>
        <div className="text-ink-2">
          <p>可能是地址有误，也可能是这份报告还没有公布。</p>
          <p>
            <a href="/" className="text-accent underline underline-offset-4">
              查看已公布的年度报告
            </a>
          </p>
        </div>
      </div>
    </main>
  );
}
