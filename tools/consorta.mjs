#!/usr/bin/env node
import { createRequire } from 'node:module';
import { build, isFresh } from './build.mjs';

/** The command line, built from this checkout when its sources are younger than the build. */
if (!isFresh('main')) await build(['main']);
createRequire(import.meta.url)('../dist/main/consorta.cjs');
