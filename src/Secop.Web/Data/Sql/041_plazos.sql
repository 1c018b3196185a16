-- El plazo de la urna sigue al proceso: publicar, el aviso y las adendas lo fijan bajo el cerrojo exclusivo, así que
-- quien presenta ve el pliego y el cierre de antes o los de después, nunca mitad y mitad.
create or replace function urna.al_cambiar_proceso() returns trigger
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
declare v_apertura timestamptz; v_economica timestamptz; v_inicio timestamptz; v_recibe boolean := new.estado = 'Publicado' and not new.suspendido;
begin
  if new.estado = 'Borrador' then return null; end if;
  v_inicio := coalesce(new.inicio_de_ofertas, 'infinity');
  v_apertura := coalesce((select (h ->> 'Instante')::timestamptz from jsonb_array_elements(new.cronograma) h where h ->> 'Tipo' = 'Apertura'), new.cierre);
  -- En la licitación de obra el precio se abre en la audiencia de adjudicación.
  v_economica := coalesce((select max((h ->> 'Instante')::timestamptz) from jsonb_array_elements(new.cronograma) h
                           where h ->> 'Tipo' in ('AperturaEconomica', 'AudienciaAdjudicacion')), v_apertura);
  if not exists (select 1 from urna.plazos p where p.proceso_id = new.id
                 and (p.inicio, p.cierre, p.apertura, p.version_pliego, p.recibe, p.economica)
                     = (v_inicio, new.cierre, v_apertura, new.version_pliego, v_recibe, v_economica)) then
    perform urna.fijar_plazo(new.id, v_inicio, new.cierre, v_apertura, new.version_pliego, v_recibe, v_economica);
  end if;
  return null;
end $$;

create or replace trigger urna_plazo after insert or update on public.procesos
  for each row execute function urna.al_cambiar_proceso();
