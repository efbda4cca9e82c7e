import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Project } from "ts-morph";
import { addState } from "./add-state";
import { addTest } from "./add-test";
import { addWords } from "./add-words";
import type { StepRequest } from "./read-request";

/** The files that were written, and whether they could be formatted. */
export interface WrittenStep {
  readonly paths: readonly string[];
  readonly formatted: boolean;
}

/**
 * Writes a new step into chart, copy and tests. All three files are changed in memory first, so that none is written
 * where one can't be changed.
 *
 * @param root of the tree
 * @throws where a file is missing or not built as the others are
 */
export function writeStep(root: string, request: StepRequest): WrittenStep {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const edits = [
    [`machines/${request.issue}/chart.ts`, addState],
    [`content/${request.issue}/en.ts`, addWords],
    [`tests/machines/${request.issue}/chart.test.ts`, addTest],
  ] as const;
  for (const [path, edit] of edits) edit(project.addSourceFileAtPath(join(root, path)), request);
  project.saveSync();
  const paths = edits.map(([path]) => path);
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  // The files are named, so nothing need be asked of git, which may not be there.
  const words = [biome, "check", "--write", "--vcs-enabled=false", ...paths];
  const { status } = spawnSync(process.execPath, words, { cwd: root });
  return { paths, formatted: status === 0 };
}
