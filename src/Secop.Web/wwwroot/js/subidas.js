// Sube por trozos los archivos de un campo «data-subida» (protocolo tus 1.0): muestra cuánto va, reintenta solo y, si la
// página se recarga, sigue donde iba al escoger los mismos archivos. Sin este guion el formulario los sube de una vez.
(() => {
  const TROZO = 8 * 1024 * 1024;
  const MUESTRA = 64 * 1024;
  const base = { 'Tus-Resumable': '1.0.0' };
  const unidades = ['bytes', 'KB', 'MB', 'GB'];

  const peso = (n) => {
    const e = n < 1024 ? 0 : Math.min(3, Math.floor(Math.log(n) / Math.log(1024)));
    return `${(n / 1024 ** e).toLocaleString('es-CO', { maximumFractionDigits: e < 2 ? 0 : 1 })} ${unidades[e]}`;
  };
  const porcentaje = (parte, todo) => `${Math.floor((parte / todo) * 100)} %`;
  const en64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const texto64 = (texto) => en64(new TextEncoder().encode(texto));
  const esperar = (ms) => new Promise((listo) => { setTimeout(listo, ms); });

  class Rechazo extends Error {}

  // Fuera de https el navegador no da sumas: se sube igual, sin ellas.
  const huella = async (blob) => (crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())) : null);

  // El comienzo y el final, con su tamaño y su fecha: otro archivo con el mismo nombre no se mezcla con el de antes.
  const senasDe = async (archivo) => {
    const suma = await huella(new Blob([archivo.slice(0, MUESTRA), archivo.slice(Math.max(0, archivo.size - MUESTRA))]));
    return [archivo.lastModified, suma ? en64(suma) : ''].join('.');
  };

  const pedir = async (url, opciones = {}) => {
    const r = await fetch(url, { redirect: 'manual', credentials: 'same-origin', ...opciones, headers: { ...base, ...opciones.headers } });
    if (r.type === 'opaqueredirect' || r.status === 401) throw new Rechazo('Su sesión terminó. Ingrese otra vez y escoja el mismo archivo: la subida sigue donde iba.');
    return r;
  };

  const explicar = async (r) => new Rechazo((r.headers.get('Content-Type') || '').startsWith('text/plain') && (await r.text()) || 'El servidor no recibió el archivo. Vuelva a intentarlo.');

  class Campo {
    constructor(control) {
      this.control = control;
      this.formulario = control.form;
      this.nombre = control.name;
      this.puerta = control.dataset.subida;
      this.lugar = `${location.pathname}#${control.name}`;
      this.listos = [];
      this.turno = 0;
      this.caja = document.createElement('div');
      this.caja.className = 'subida';
      this.caja.hidden = true;
      this.caja.innerHTML = '<progress max="100"></progress><p class="subida-estado" role="status"></p><button type="button" class="btn btn-sm btn-outline-danger">Cancelar la subida</button>';
      [this.barra, this.estado, this.boton] = this.caja.children;
      this.barra.setAttribute('aria-label', 'Avance de la subida');
      this.lista = document.createElement('ul');
      this.lista.className = 'subidas-pendientes';
      control.after(this.caja, this.lista);
      this.ocultos = document.createElement('span');
      control.before(this.ocultos);
      control.addEventListener('change', () => this.empezar());
      this.boton.addEventListener('click', () => this.cancelar());
      this.formulario.addEventListener('submit', (e) => this.alEnviar(e));
      this.listar();
    }

    decir(texto) { if (this.estado.textContent !== texto) this.estado.textContent = texto; }

    // Lo que quedó a medias en esta página, aunque haya sido en otro navegador.
    async listar() {
      try {
        const r = await pedir(`${this.puerta}?lugar=${encodeURIComponent(this.lugar)}`);
        this.pendientes = r.ok ? await r.json() : [];
      } catch {
        this.pendientes = [];
      }
      this.pintar();
    }

    pintar() {
      this.lista.replaceChildren(...this.pendientes.filter((p) => p.id !== this.id && !this.listos.some((l) => l.id === p.id)).map((p) => {
        const fila = document.createElement('li');
        const completa = p.recibidos === p.tamano;
        const texto = document.createElement('span');
        texto.textContent = completa
          ? `«${p.nombre}» ya subió y no se ha anexado.`
          : `«${p.nombre}» quedó a medias: ${porcentaje(p.recibidos, p.tamano)} de ${peso(p.tamano)}. Escoja el mismo archivo para seguir.`;
        const boton = (que, clase, hacer) => {
          const b = document.createElement('button');
          b.type = 'button';
          b.className = `btn btn-sm ${clase}`;
          b.textContent = que;
          b.setAttribute('aria-label', `${que} ${p.nombre}`);
          b.addEventListener('click', hacer);
          return b;
        };
        fila.append(texto);
        if (completa) fila.append(boton('Usar', 'btn-outline-primary', () => this.usar(p)));
        fila.append(boton('Descartar', 'btn-outline-danger', () => this.descartar(p)));
        return fila;
      }));
    }

    usar(p) {
      if (!this.control.multiple) {
        this.turno += 1;
        this.control.value = '';
        this.soltar();
      }
      this.anotar(p.id, p.nombre, p.tamano);
      if (!this.subiendo) this.terminar();
    }

    async descartar(p) {
      await pedir(`${this.puerta}/${p.id}`, { method: 'DELETE' }).catch(() => null);
      this.pendientes = this.pendientes.filter((x) => x !== p);
      this.pintar();
      this.control.focus();
    }

    soltar() {
      this.ocultos.replaceChildren();
      this.listos = [];
      this.control.name = this.nombre;
      this.id = null;
      this.envio = null;
    }

    async empezar() {
      const archivos = [...this.control.files];
      this.turno += 1;
      const { turno } = this;
      this.corte?.abort();
      this.corte = new AbortController();
      if (this.listos.length > 0) this.listar();
      this.soltar();
      this.caja.hidden = archivos.length === 0;
      if (archivos.length === 0) return;
      this.subiendo = true;
      this.boton.hidden = false;
      try {
        for (const [puesto, archivo] of archivos.entries()) {
          this.cual = archivos.length === 1 ? '' : ` (${puesto + 1} de ${archivos.length})`;
          this.barra.value = 0;
          this.decir(`Preparando «${archivo.name}»${this.cual}…`);
          const senas = await senasDe(archivo);
          if (turno !== this.turno) return;
          await this.subir(archivo, senas, turno);
          if (turno !== this.turno) return;
        }
        this.terminar();
      } catch (error) {
        if (turno !== this.turno) return;
        this.subiendo = false;
        this.envio = null;
        const porque = error instanceof Rechazo ? error.message : 'El navegador no pudo leer el archivo. Escójalo otra vez.';
        this.decir(this.listos.length === 0 ? porque : `${porque} Los anteriores ya subieron: falta enviar el formulario.`);
        this.control.value = '';
        this.control.focus();
      }
    }

    async subir(archivo, senas, turno) {
      const previa = this.pendientes?.find((p) => p.nombre.normalize() === archivo.name.normalize() && p.tamano === archivo.size && p.senas === senas);
      let url = previa ? `${this.puerta}/${previa.id}` : null;
      let desde = null;
      let espera = 1000;
      while (turno === this.turno) {
        try {
          if (!url) {
            url = await this.crear(archivo, senas);
            desde = 0;
          }
          this.id = url.split('/').pop();
          this.pintar();
          if (desde === null) desde = await this.donde(url);
          if (desde === null) {
            url = null;
            continue;
          }
          if (desde >= archivo.size) {
            this.anotar(this.id, archivo.name, archivo.size);
            return;
          }
          this.avanzar(archivo, desde);
          desde = await this.enviar(url, archivo, desde);
          espera = 1000;
        } catch (error) {
          if (error instanceof Rechazo) throw error;
          if (turno !== this.turno) return;
          this.decir(`Se cortó la conexión. Lo que ya subió no se pierde; se reintenta en ${Math.round(espera / 1000)} s.`);
          await esperar(espera);
          espera = Math.min(espera * 2, 30000);
          desde = null;
        }
      }
    }

    async crear(archivo, senas) {
      const datos = { filename: archivo.name, lugar: this.lugar, senas };
      const r = await pedir(this.puerta, {
        method: 'POST',
        headers: { 'Upload-Length': String(archivo.size), 'Upload-Metadata': Object.entries(datos).map(([k, v]) => `${k} ${texto64(v)}`).join(',') },
      });
      if (r.status === 201) return r.headers.get('Location');
      if (r.status >= 500) throw new Error('creación');
      throw await explicar(r);
    }

    // Nulo si la subida ya no existe: se empieza otra.
    async donde(url) {
      const r = await pedir(url, { method: 'HEAD' });
      if (r.status === 404 || r.status === 410) return null;
      if (!r.ok) throw new Error('estado');
      return Number(r.headers.get('Upload-Offset'));
    }

    async enviar(url, archivo, desde) {
      const trozo = archivo.slice(desde, desde + TROZO);
      const suma = await huella(trozo);
      const r = await pedir(url, {
        method: 'PATCH',
        body: trozo,
        signal: this.corte.signal,
        headers: {
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(desde),
          ...(suma && { 'Upload-Checksum': `sha256 ${en64(suma)}` }),
        },
      });
      if (r.status === 204) return Number(r.headers.get('Upload-Offset'));
      if (r.status === 404) return null;
      if ([409, 423, 460].includes(r.status) || r.status >= 500) throw new Error('trozo');
      throw await explicar(r);
    }

    avanzar(archivo, desde) {
      this.barra.value = (desde / archivo.size) * 100;
      this.decir(`Subiendo «${archivo.name}»${this.cual}: ${porcentaje(desde, archivo.size)} de ${peso(archivo.size)}.`);
    }

    // Lo que ya subió viaja en el formulario por su id: el archivo no se manda otra vez.
    anotar(id, nombre, tamano) {
      const oculto = document.createElement('input');
      oculto.type = 'hidden';
      oculto.name = `subida-${this.nombre}`;
      oculto.value = id;
      this.ocultos.append(oculto);
      this.listos.push({ id, nombre, tamano });
      this.control.removeAttribute('name');
    }

    terminar() {
      this.subiendo = false;
      this.id = null;
      this.caja.hidden = false;
      this.boton.hidden = true;
      this.barra.value = 100;
      this.pintar();
      const todo = peso(this.listos.reduce((suma, l) => suma + l.tamano, 0));
      this.decir(this.listos.length === 1
        ? `«${this.listos[0].nombre}» ya subió (${todo}). Falta enviar el formulario.`
        : `${this.listos.length} archivos ya subieron (${todo}). Falta enviar el formulario.`);
      if (this.envio) this.formulario.requestSubmit(this.envio.boton);
    }

    async cancelar() {
      this.turno += 1;
      this.corte?.abort();
      const { id } = this;
      this.soltar();
      this.subiendo = false;
      this.control.value = '';
      this.caja.hidden = true;
      this.control.focus();
      // El servidor tarda un instante en notar el corte.
      for (let vez = 0; id && vez < 5; vez += 1) {
        const r = await pedir(`${this.puerta}/${id}`, { method: 'DELETE' }).catch(() => null);
        if (r && r.status !== 423) break;
        await esperar(500);
      }
      await this.listar();
    }

    alEnviar(evento) {
      if (!this.subiendo) return;
      evento.preventDefault();
      evento.stopImmediatePropagation();
      this.envio = { boton: evento.submitter };
      this.estado.textContent = `${this.estado.textContent} El formulario se envía solo al terminar.`;
    }
  }

  for (const control of document.querySelectorAll('input[type=file][data-subida]')) new Campo(control);
})();
