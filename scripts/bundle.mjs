/**
 * One entry as one file, in syntax that old engines and bundlers read.
 * @param {string} entry
 * @param {string} outfile
 * @param {import("esbuild").BuildOptions} [options]
 */
export async function bundle(entry, outfile, options = {}) {
  const esbuild = await import("esbuild");
  await esbuild.build({
    entryPoints: [entry], outfile, bundle: true, target: "es2017", format: "esm", charset: "utf8", legalComments: "none",
    logLevel: "warning", ...options,
  });
}
