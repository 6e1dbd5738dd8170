import { Lock } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { PageUrls } from "../urls";

type Props = { to: PageUrls; scripts: { reader: string; pdf: string } };

/**
 * The page on which anyone checks reports of any body. Everything runs in the browser
 * (components/imports/check): its own Content-Security-Policy permits no connections.
 */
export function CheckPage({ to, scripts }: Props) {
  return (
    <main id="main" tabIndex={-1} className="check-page mx-auto max-w-[1240px] px-4 pt-8 max-sm:px-2">
      <div className="mb-6 grid gap-4 wide:grid-cols-[minmax(0,1fr)_26rem] wide:items-start print:hidden">
        <div className="grid gap-2">
          <h1 className="font-bold font-song text-2xl">年报体检</h1>
          <p className="max-w-[44rem] text-ink-2">
            把任何机关的政府信息公开工作年度报告放进来，马上看到哪里对不上：数字和合计、文字和表格、章节和格式、年份和名称。每条意见都标在原句上，写明
            <a href={to.rules} className="text-accent underline underline-offset-4">
              依据的规则
            </a>
            。不用登录。
          </p>
        </div>
        <section
          aria-label="文件不会离开这台电脑"
          className="flex gap-3 rounded-md border border-ok bg-ok-wash px-4 py-3"
        >
          <Icon of={Lock} size={20} className="mt-0.5 shrink-0 text-ok" />
          <div className="text-sm">
            <p className="font-medium text-ok">文件不会离开这台电脑</p>
            <p>
              读取和体检都在浏览器里完成，什么也不发送，关掉网页就什么也不留下。本页的安全策略（Content-Security-Policy：
              <code>connect-src 'none'</code>）不许网页连接任何地方，由浏览器执行。
            </p>
          </div>
        </section>
      </div>
      <div id="check" data-reader={scripts.reader} data-pdf={scripts.pdf} data-rules={to.rules}>
        <p className="rounded-md border border-line bg-paper p-6 text-ink-2">
          正在准备……如果一直停在这里，请允许网页运行脚本，或者换用 Chrome、Edge 109、Firefox 115、Safari 16.4
          以上的浏览器。
        </p>
      </div>
    </main>
  );
}
