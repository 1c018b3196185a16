// Recalcula el sorteo en el navegador, con los datos que cualquiera descarga, y dice si coincide.
(async () => {
  const caja = document.querySelector('[data-sorteo]');
  if (!caja) return;
  const estado = caja.querySelector('[data-estado]');
  const pasos = caja.querySelector('[data-pasos]');
  const decir = (clase, texto) => { estado.className = `estado ${clase}`; estado.textContent = texto; };
  if (!globalThis.crypto?.subtle) {
    decir('estado-espera', 'Este navegador no puede recalcularlo aquí: descargue los datos y el algoritmo.');
    return;
  }

  const utf8 = new TextEncoder();
  const hexa = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
  const sha256 = async (texto) => hexa(await crypto.subtle.digest('SHA-256', utf8.encode(texto)));

  async function barajar(semilla, codigos) {
    const llave = await crypto.subtle.importKey('raw', Uint8Array.from(semilla.match(/../g), (h) => parseInt(h, 16)), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const lista = [...codigos];
    let contador = 0;
    for (let i = lista.length - 1; i > 0; i--) {
      const limite = Math.floor(2 ** 32 / (i + 1)) * (i + 1);
      let x;
      do {
        x = new DataView(await crypto.subtle.sign('HMAC', llave, utf8.encode(String(contador++)))).getUint32(0);
      } while (x >= limite);
      const j = x % (i + 1);
      [lista[i], lista[j]] = [lista[j], lista[i]];
    }
    return lista;
  }

  try {
    const respuesta = await fetch(caja.dataset.sorteo, { headers: { Accept: 'application/json' } });
    if (!respuesta.ok) throw new Error(`respondió ${respuesta.status}`);
    const s = await respuesta.json();
    const codigos = s.lista.map((i) => i.codigo).sort();
    const huella = await sha256(codigos.join('\n'));
    const semilla = await sha256([s.formato, s.proceso, huella, s.secreto, s.dato].join('\n'));
    const orden = await barajar(semilla, codigos);
    const escogidos = orden.slice(0, s.maximo);
    const revisiones = [
      ['El secreto revelado corresponde al compromiso publicado antes', (await sha256(s.secreto)) === s.compromiso],
      ['La huella de la lista es la publicada', huella === s.huellaDeLaLista],
      ['La semilla sale del proceso, la lista, el secreto y el dato público', semilla === s.semilla],
      ['El orden recalculado es el publicado', orden.join() === s.orden.join()],
      ['Los escogidos son los primeros del orden', escogidos.join() === s.escogidos.join()],
    ];
    pasos.replaceChildren(...revisiones.map(([texto, bien]) => {
      const renglon = document.createElement('li');
      const marca = document.createElement('span');
      marca.className = `estado ${bien ? 'estado-ok' : 'estado-mal'}`;
      marca.textContent = bien ? 'Coincide' : 'No coincide';
      renglon.append(marca, ` ${texto}`);
      return renglon;
    }));
    const bien = revisiones.every(([, b]) => b);
    decir(bien ? 'estado-ok' : 'estado-mal', bien ? 'Recalculado en este navegador: el resultado coincide' : 'Recalculado en este navegador: el resultado NO coincide');
  } catch (error) {
    decir('estado-mal', `No se pudo recalcular: ${error.message}`);
  }
})();
