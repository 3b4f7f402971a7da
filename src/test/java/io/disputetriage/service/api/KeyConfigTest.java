package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Keys as an operator writes them: as variables of the environment. */
class KeyConfigTest {
    private static final String HASH = DigestUtils.sha256Hex("shop-secret");

    @Test
    void a_key_is_made_by_its_hash_alone() {
        AccessConfig config = config(Map.of("TRIAGE_KEYS_SHOP_HASH", HASH));
        assertThat(config.keys()).containsOnlyKeys("shop");
        ApiKey key = KeyRing.of(config).find("Bearer shop-secret").orElseThrow();
        assertThat(key.actor().name()).isEqualTo("shop");
        assertThat(key.actor().account()).isEqualTo("default");
        assertThat(key.roles()).containsExactly(Role.TRIAGE);
    }

    @Test
    void account_and_roles_can_be_set() {
        AccessConfig config = config(Map.of(
                "TRIAGE_KEYS_SHOP_HASH",
                HASH,
                "TRIAGE_KEYS_SHOP_ACCOUNT",
                "north",
                "TRIAGE_KEYS_SHOP_ROLES",
                "triage,ops"));
        ApiKey key = KeyRing.of(config).find("Bearer shop-secret").orElseThrow();
        assertThat(key.actor().account()).isEqualTo("north");
        assertThat(key.roles()).containsExactlyInAnyOrder(Role.TRIAGE, Role.OPS);
    }

    @Test
    void several_keys_stand_side_by_side() {
        String other = DigestUtils.sha256Hex("till-secret");
        KeyRing ring = KeyRing.of(config(Map.of("TRIAGE_KEYS_SHOP_HASH", HASH, "TRIAGE_KEYS_TILL_HASH", other)));
        assertThat(ring.find("Bearer shop-secret").orElseThrow().actor().name()).isEqualTo("shop");
        assertThat(ring.find("Bearer till-secret").orElseThrow().actor().name()).isEqualTo("till");
    }

    @Test
    void other_variables_of_ours_make_no_key() {
        AccessConfig config =
                config(Map.of("TRIAGE_DATA", "data", "TRIAGE_API_KEY", "secret", "TRIAGE_RULES", "rules"));
        assertThat(config.keys()).isEmpty();
        assertThat(config.apiKey()).hasValue("secret");
    }

    private static AccessConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(AccessConfig.class)
                .withMappingIgnore("triage.data")
                .withMappingIgnore("triage.rules")
                .build()
                .getConfigMapping(AccessConfig.class);
    }
}
