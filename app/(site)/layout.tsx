import { connection } from "next/server";
import { SiteFooter } from "@/components/reading/site-footer";
import { SiteHeader } from "@/components/reading/site-header";
import { site } from "@/lib/publications/site";

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  // The site's name is the running server's setting, not the build's.
  await connection();
  const settings = site();
  return (
    <>
      <SiteHeader name={settings.name} />
      {children}
      <SiteFooter {...settings} />
    </>
  );
}
