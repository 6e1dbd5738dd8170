import { Notice } from "@/components/ui/notice";
import { alteredMessage } from "@/lib/publications/integrity/altered";

/** Where the site cannot answer just now: the address is right, and worth another try. */
export function ErrorMessage({ incident, path }: { incident: string; path: string }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="mb-4 font-bold font-song text-2xl">页面暂时打不开</h1>
      <Notice tone="err" title="服务器没有答复">
        <p>请稍后再试。如果一直打不开，请把编号{incident}告诉网站管理人员。</p>
        <p>
          <a href={path} className="underline underline-offset-4">
            重试
          </a>
        </p>
      </Notice>
    </main>
  );
}

/** In place of a publication that was changed behind the application's back. */
export function AlteredMessage() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="mb-4 font-bold font-song text-2xl">内容与公布时不一致</h1>
      <Notice tone="err" title="这份报告暂停显示">
        <p>{alteredMessage}</p>
      </Notice>
    </main>
  );
}
