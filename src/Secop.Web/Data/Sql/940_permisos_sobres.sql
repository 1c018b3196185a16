-- La aplicación entra a la urna solo por sus puertas; ni lee ni escribe sus tablas.
revoke all on schema urna from public;
revoke all on all tables in schema urna from public, secop_app;
revoke all on all functions in schema urna from public, secop_app;
grant usage on schema urna to secop_app;
grant execute on function
  urna.sellar(uuid, text, uuid, uuid, uuid, int, int, bytea, bytea, bytea, bytea),
  urna.sellada(uuid, uuid),
  urna.anular_sello(uuid, uuid),
  urna.recibir_oferta(uuid, uuid, text),
  urna.retirar_oferta(uuid, uuid, text),
  urna.recibos_de(uuid, uuid),
  urna.cerrar_proceso(uuid),
  urna.firmar_cierre(uuid, text),
  urna.acta_de_cierre(uuid),
  urna.puede_abrirse(uuid),
  urna.sobres_para_abrir(uuid),
  urna.puede_abrirse_economico(uuid),
  urna.economicos_para_abrir(uuid),
  urna.prueba_del_cierre(uuid)
to secop_app;

-- Los rastros solo se añaden.
revoke update, delete, truncate on intentos, usos_de_llave, llaves_publicas, actas_de_apertura from secop_app;
create or replace trigger solo_se_anade before update or delete or truncate on intentos for each statement execute function solo_se_anade();
create or replace trigger solo_se_anade before update or delete or truncate on usos_de_llave for each statement execute function solo_se_anade();
create or replace trigger solo_se_anade before update or delete or truncate on llaves_publicas for each statement execute function solo_se_anade();
