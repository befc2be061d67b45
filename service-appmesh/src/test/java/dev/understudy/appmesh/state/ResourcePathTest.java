package dev.understudy.appmesh.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePathTest {
    // Source: Actions, resources, and condition keys for AWS App Mesh
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mesh/m",
                "mesh/m/virtualNode/n",
                "mesh/m/virtualRouter/r",
                "mesh/m/virtualRouter/r/route/t",
                "mesh/m/virtualService/s.local",
                "mesh/m/virtualGateway/gw",
                "mesh/m/virtualGateway/gw/gatewayRoute/g"
            })
    void whatIsPrintedCanBeRead(String text) {
        ResourcePath path = ResourcePath.parse(text);

        assertThat(path).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mesh",
                "mesh/",
                "virtualNode/n",
                "mesh/m/route/t",
                "mesh/m/virtualNode/n/route/t",
                "mesh/m/virtualRouter/r/gatewayRoute/g",
                "mesh/m/virtualNodes/n",
                "mesh/m/virtualNode/",
                "mesh/m/mesh/m"
            })
    void whatNamesNoResourceCannot(String text) {
        assertThat(ResourcePath.parse(text)).isNull();
    }

    @Test
    void aPathKnowsItsMeshAndItsParent() {
        ResourcePath route =
                ResourcePath.mesh("m").child(Kind.VIRTUAL_ROUTER, "r").child(Kind.ROUTE, "t");

        assertThat(route.mesh()).isEqualTo(ResourcePath.mesh("m"));
        assertThat(route.meshName()).isEqualTo("m");
        assertThat(route.parentName()).isEqualTo("r");
    }
}
