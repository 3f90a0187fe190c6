-- One row per district (quận, huyện).
CREATE TABLE district (
    district_code       VARCHAR NOT NULL,
    position            INTEGER NOT NULL,
    name_vi             VARCHAR NOT NULL,
    name_en             VARCHAR NOT NULL,
    short_name_vi       VARCHAR NOT NULL,
    short_name_en       VARCHAR NOT NULL,
    abbreviation        VARCHAR NOT NULL,
    kind                VARCHAR NOT NULL,
    has_industrial_zone BOOLEAN NOT NULL,
    area_km2            DECIMAL(9,2) NOT NULL,
    population          INTEGER NOT NULL,
    tile_column         INTEGER NOT NULL,
    tile_row            INTEGER NOT NULL
);
COMMENT ON TABLE district IS 'One row per district (quận, huyện).';
COMMENT ON COLUMN district.district_code IS 'Official three-digit code';
COMMENT ON COLUMN district.position IS 'Natural order for people: Quận 2 before Quận 10, rural districts last';
COMMENT ON COLUMN district.name_vi IS 'Full name in Vietnamese';
COMMENT ON COLUMN district.name_en IS 'Full name in English';
COMMENT ON COLUMN district.short_name_vi IS 'Name as people say it, for charts';
COMMENT ON COLUMN district.short_name_en IS 'Short name in English';
COMMENT ON COLUMN district.abbreviation IS 'Fits into a tile of the map';
COMMENT ON COLUMN district.kind IS 'urban, peri_urban or rural';
COMMENT ON COLUMN district.has_industrial_zone IS 'Whether the items for industrial areas apply';
COMMENT ON COLUMN district.area_km2 IS 'Square kilometres';
COMMENT ON COLUMN district.population IS 'Residents at the census of 2009-04-01';
COMMENT ON COLUMN district.tile_column IS 'Column of the tile-grid map, from 0 at the west';
COMMENT ON COLUMN district.tile_row IS 'Row of the tile-grid map, from 0 at the north';
