import type { ShippedPackage } from "@/lib/platform/licences/shipped";

/** Third-party software in the product, with versions and licences. */
export function LicencesPage({ packages }: { packages: readonly ShippedPackage[] }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[760px] px-4 pt-8">
      <h1 className="mb-2 font-bold font-song text-2xl">开放源代码许可</h1>
      <p className="mb-6 text-ink-2">
        本系统使用下列{packages.length}个开放源代码软件包，按名称排列，并注明版本和许可证。内置数据库是
        PostgreSQL，使用 PostgreSQL License。
      </p>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-line-2 border-b text-left">
            <th scope="col" className="py-1 pr-4">
              软件包
            </th>
            <th scope="col" className="py-1 pr-4">
              版本
            </th>
            <th scope="col" className="py-1">
              许可证
            </th>
          </tr>
        </thead>
        <tbody>
          {packages.map(({ name, version, licence }) => (
            <tr key={`${name}@${version}`} className="border-line border-b [overflow-wrap:anywhere]">
              <td className="py-1 pr-4">{name}</td>
              <td className="py-1 pr-4">{version}</td>
              <td className="py-1">{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
