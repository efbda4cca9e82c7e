import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Snapshot } from "./snapshot";

/** What the flows are made of. */
const sources = ["content", "lib", "machines", "package.json", "tsconfig.json"];
const mostBytes = 256 * 1024 * 1024;

/** An older version can't be read; the message is one sentence for the terminal. */
export class OlderTreeError extends Error {}

/**
 * The flows of an older version: its sources are laid into a temporary folder, this folder's reader beside them, and
 * that prints what it finds. The folder is removed again; nothing in the repository changes.
 *
 * @param root of the repository
 * @param ref any name of a commit, such as `HEAD~1`, a tag or a branch
 * @throws {OlderTreeError} without git, without a repository, for an unknown name, and for a tree that does not load
 */
export function readOlderTree(root: string, ref: string): { snapshot: Snapshot; commit: string } {
  const commit = findCommit(root, ref);
  const folder = mkdtempSync(join(tmpdir(), "flows-"));
  try {
    unpack(root, commit, ref, folder);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    const reader = join("lib", "flow", "diff");
    rmSync(join(folder, reader), { recursive: true, force: true });
    cpSync(join(root, reader), join(folder, reader), { recursive: true });
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", join(reader, "print-snapshot.ts")],
      { cwd: folder, encoding: "utf8", maxBuffer: mostBytes },
    );
    if (status !== 0) throw new OlderTreeError(`The flows of ${ref} can't be loaded with today's packages.`);
    return { snapshot: JSON.parse(stdout) as Snapshot, commit };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findCommit(root: string, ref: string): string {
  if (git(root, ["--version"]).status !== 0) throw new OlderTreeError("git is not installed here.");
  if (git(root, ["rev-parse", "--is-inside-work-tree"]).status !== 0)
    throw new OlderTreeError(
      "This folder is no git repository, so there is no older version to compare with.",
    );
  const { status, stdout } = git(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${ref}^{commit}`,
  ]);
  if (status !== 0) throw new OlderTreeError(`There is no version called “${ref}” in this repository.`);
  return stdout.toString().trim();
}

function unpack(root: string, commit: string, ref: string, folder: string): void {
  const present = git(root, ["ls-tree", "--name-only", commit]).stdout.toString().split("\n");
  const wanted = sources.filter((path) => present.includes(path));
  const missing = sources.filter((path) => !present.includes(path));
  if (missing.length > 0)
    throw new OlderTreeError(`${ref} has no flows yet: it lacks ${missing.join(" and ")}.`);
  const archive = join(folder, "older.tar");
  mkdirSync(folder, { recursive: true });
  const made = git(root, ["archive", "--format=tar", "-o", archive, commit, ...wanted]);
  const unpacked = spawnSync("tar", ["-xf", "older.tar"], { cwd: folder });
  if (made.status !== 0 || unpacked.status !== 0 || !existsSync(join(folder, "machines")))
    throw new OlderTreeError(`The sources of ${ref} can't be unpacked; git and tar are needed.`);
}

const git = (root: string, words: readonly string[]) =>
  spawnSync("git", words, { cwd: root, maxBuffer: mostBytes });
