/**
 * A headless Chromium for tests and pictures, from npm alone: unpacked once into `node_modules/.cache`, with the shared libraries and the
 * font it brings, so that a bare machine needs no package. `CHROMIUM_PATH` names another browser.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { BrowserServer } from 'playwright-core';

// `import.meta.resolve` is not there in vitest's module runner.
const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const cache = resolve('node_modules/.cache');

/** Starts a browser; tests connect to `wsEndpoint()`. Close it when done. */
export async function launchBrowser(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core');
  const chosen = process.env['CHROMIUM_PATH'];
  const own = chosen === undefined ? await unpackBrowser() : null;
  return chromium.launchServer({
    // Where /etc/hosts is empty, `localhost` has no address.
    host: '127.0.0.1',
    executablePath: chosen ?? own?.executable ?? '',
    headless: true,
    env: { ...process.env, ...own?.env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
}

interface Unpacked {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks beside the final folder and renames: an interrupted or concurrent run leaves nothing half done. */
async function unpackBrowser(): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `browser-${version}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'browser-unpacking-'));
    await unpackInto(fresh);
    try {
      renameSync(fresh, home);
    } catch (cause) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(home)) throw cause;
    }
  }
  return { executable: join(home, 'chromium'), env: writeEnvironment(home) };
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    await packed.executablePath();
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The font set-up it brings points into the system's temporary folder: with another one every letter would be blank. */
function writeEnvironment(home: string): Readonly<Record<string, string>> {
  const config = join(home, 'collate-fonts.conf');
  const folders = [join(home, 'fonts/fonts'), join(home, 'fonts'), '/usr/share/fonts']
    .map((folder) => `<dir>${folder}</dir>`)
    .join('');
  const alias = '<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>';
  if (!existsSync(config)) {
    writeFileSync(
      config,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${alias}<cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
    );
  }
  return { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: config, HOME: home };
}
