// Recalcula un sorteo de interesados con lo que publica su página y nada más. Escrito aparte de la plataforma:
//   node recalcular-sorteo.mjs < sorteo.json     o     node recalcular-sorteo.mjs https://…/api/procesos/{codigo}/sorteo
// Escribe el resultado en JSON y termina con 0 si coincide con el publicado, con 1 si no.
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const texto = process.argv[2] ? await (await fetch(process.argv[2])).text() : readFileSync(0, 'utf8');
const s = JSON.parse(texto);
const sha = (t) => createHash('sha256').update(t, 'utf8').digest('hex');

const participantes = s.lista.map((i) => i.codigo).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const huella = sha(participantes.join('\n'));
const semilla = sha(`SORTEO-1\n${s.proceso}\n${huella}\n${s.secreto}\n${s.dato}`);

let contador = 0n;
function azar(cuantos) {
  const n = BigInt(cuantos);
  const techo = (4294967296n / n) * n;
  for (;;) {
    const bytes = createHmac('sha256', Buffer.from(semilla, 'hex')).update(String(contador++)).digest();
    const x = BigInt('0x' + bytes.subarray(0, 4).toString('hex'));
    if (x < techo) return Number(x % n);
  }
}

const orden = [...participantes];
let i = orden.length;
while (i > 1) {
  const j = azar(i);
  i -= 1;
  const t = orden[i];
  orden[i] = orden[j];
  orden[j] = t;
}

const escogidos = orden.slice(0, s.maximo);
const fallas = [];
if (s.formato !== 'SORTEO-1') fallas.push('formato');
if (sha(s.secreto) !== s.compromiso) fallas.push('compromiso');
if (huella !== s.huellaDeLaLista) fallas.push('huella de la lista');
if (semilla !== s.semilla) fallas.push('semilla');
if (orden.join() !== s.orden.join()) fallas.push('orden');
if (escogidos.join() !== s.escogidos.join()) fallas.push('escogidos');
console.log(JSON.stringify({ coincide: fallas.length === 0, fallas, huella, semilla, orden, escogidos }));
process.exitCode = fallas.length === 0 ? 0 : 1;
